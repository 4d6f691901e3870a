/* Stands between a program and its disk (LD_PRELOAD): the n-th call that changes something under a folder is killed,
   torn, refused or only counted.

   Counted are: making a file, write, truncate, sync (a folder's too), a second name, a new name and taking a name away.
   `faults_set` (through ctypes) says which folder, what becomes of which call, and where each is written down. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum mode { OFF, COUNT, KILL, TEAR, FULL, FULL_ONCE, BROKEN_ONCE, BROKEN };
/* TEAR writes the first half and kills; FULL is ENOSPC for all that takes room from the n-th on, FULL_ONCE for one;
   BROKEN_ONCE is EIO for one call of any kind, BROKEN for all from the n-th on. */

static enum mode mode = OFF;
static long wanted, seen;
static char under[PATH_MAX];
static int log_to = -1;

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

static ssize_t plain_write(int fd, const void *data, size_t size) { REAL(write); return real(fd, data, size); }

void faults_set(int new_mode, long at, const char *folder, int log)
{
    mode = OFF; /* nothing is counted while this changes */
    wanted = at; seen = 0; log_to = log;
    snprintf(under, sizeof under, "%s", folder);
    mode = new_mode;
}

void faults_stop(void) { mode = OFF; }

long faults_seen(void) { return seen; }

static int is_under(const char *path)
{
    size_t length = strlen(under);
    return length && !strncmp(path, under, length) && (path[length] == '/' || !path[length]);
}

static int at_path(int folder, const char *path)
{
    char whole[PATH_MAX], link[64], base[PATH_MAX];
    if (mode == OFF) return 0;
    if (path[0] == '/') return is_under(path);
    if (folder == AT_FDCWD) {
        if (!getcwd(base, sizeof base)) return 0;
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t size = readlink(link, base, sizeof base - 1);
        if (size < 0) return 0;
        base[size] = 0;
    }
    if (snprintf(whole, sizeof whole, "%s/%s", base, path) >= (int) sizeof whole) return 0;
    return is_under(whole);
}

static int at_file(int fd, char *path)
{
    char link[64];
    if (mode == OFF || fd == log_to) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return is_under(path);
}

/* Counts a call; gives the error with which it must fail, 0 where it goes through. */
static int fault(const char *what, const char *path, int takes_room)
{
    seen++;
    if (log_to >= 0) {
        char line[PATH_MAX + 32];
        int size = snprintf(line, sizeof line, "%s %s\n", what, path);
        plain_write(log_to, line, size < (int) sizeof line ? (size_t) size : sizeof line);
    }
    int now = seen == wanted, since = seen >= wanted;
    switch (mode) {
    case KILL: if (now) raise(SIGKILL); break;
    case FULL: if (since && takes_room) return ENOSPC; break;
    case FULL_ONCE: if (now && takes_room) return ENOSPC; break;
    case BROKEN_ONCE: if (now) return EIO; break;
    case BROKEN: if (since) return EIO; break;
    default: break;
    }
    return 0;
}

#define FAIL(what, path, room) do { int e = fault(what, path, room); if (e) { errno = e; return -1; } } while (0)

ssize_t write(int fd, const void *data, size_t size)
{
    char path[PATH_MAX];
    if (at_file(fd, path)) {
        if (mode == TEAR && seen + 1 == wanted) { plain_write(fd, data, size / 2); raise(SIGKILL); }
        FAIL("write", path, 1);
    }
    return plain_write(fd, data, size);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at)
{
    REAL(pwrite64);
    char path[PATH_MAX];
    if (at_file(fd, path)) {
        if (mode == TEAR && seen + 1 == wanted) { real(fd, data, size / 2, at); raise(SIGKILL); }
        FAIL("write", path, 1);
    }
    return real(fd, data, size, at);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

int ftruncate64(int fd, off64_t size)
{
    REAL(ftruncate64);
    char path[PATH_MAX];
    if (at_file(fd, path)) FAIL("truncate", path, 0);
    return real(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd)
{
    REAL(fsync);
    char path[PATH_MAX];
    if (at_file(fd, path)) FAIL("sync", path, 1);
    return real(fd);
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    char path[PATH_MAX];
    if (at_file(fd, path)) FAIL("sync", path, 1);
    return real(fd);
}

static mode_t mode_of(int flags, va_list arguments)
{
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t) va_arg(arguments, int) : 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) \
    { \
        REAL(name); \
        va_list arguments; va_start(arguments, flags); mode_t made = mode_of(flags, arguments); va_end(arguments); \
        if (flags & O_CREAT && at_path(AT_FDCWD, path) && access(path, F_OK)) FAIL("make", path, 1); \
        return real(path, flags, made); \
    }

#define OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) \
    { \
        REAL(name); \
        va_list arguments; va_start(arguments, flags); mode_t made = mode_of(flags, arguments); va_end(arguments); \
        if (flags & O_CREAT && at_path(folder, path) && faccessat(folder, path, F_OK, 0)) FAIL("make", path, 1); \
        return real(folder, path, flags, made); \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int link(const char *from, const char *to)
{
    REAL(link);
    if (at_path(AT_FDCWD, to)) FAIL("link", to, 1);
    return real(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    REAL(linkat);
    if (at_path(to_folder, to)) FAIL("link", to, 1);
    return real(from_folder, from, to_folder, to, flags);
}

int rename(const char *from, const char *to)
{
    REAL(rename);
    if (at_path(AT_FDCWD, to)) FAIL("rename", to, 1);
    return real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    REAL(renameat);
    if (at_path(to_folder, to)) FAIL("rename", to, 1);
    return real(from_folder, from, to_folder, to);
}

int unlink(const char *path)
{
    REAL(unlink);
    if (at_path(AT_FDCWD, path)) FAIL("unlink", path, 0);
    return real(path);
}

int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    if (at_path(folder, path)) FAIL("unlink", path, 0);
    return real(folder, path, flags);
}
