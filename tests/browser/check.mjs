// Holds every page of a folder against axe-core, html-validate and what a reader sees; prints what is wrong, exit 1.
//
// node check.mjs FOLDER [PICTURES]: each *.html in FOLDER, on a telephone and a desktop, in light, in dark and on paper.

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const [folder, pictures] = process.argv.slice(2).map((each) => resolve(each));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const BROWSER = process.env.CHROMIUM || "/usr/bin/chromium";
// Dots in a millimetre, and a sheet as wide as its page asks for (@page), else A4 with these margins.
const DOTS = 96 / 25.4;
const WIDTHS = { A3: 297, A4: 210 };
const MARGIN = 10;
const LOOKS = [
  { name: "telephone light", width: 360, media: "screen", colorScheme: "light" },
  { name: "telephone dark", width: 360, media: "screen", colorScheme: "dark" },
  { name: "desktop light", width: 1280, media: "screen", colorScheme: "light" },
  { name: "desktop dark", width: 1280, media: "screen", colorScheme: "dark" },
  // Paper is white, whatever the screen of who prints is like.
  { name: "paper", width: 0, media: "print", colorScheme: "dark" },
];
// A page may be read at 400%, which is as narrow as this (WCAG 1.4.10).
const NARROWEST = 320;
const PAGES_AT_ONCE = 2;
// On how many sheets a page may be printed at the most.
const MOST_SHEETS = [
  [/^(wijk|dorp)-html-/, 12],
  [/-poster-/, 1],
];

const validator = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ["html-validate:recommended"] }),
);

async function wrongInSource(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap((result) =>
    result.messages.map((each) => `html-validate ${each.ruleId}, line ${each.line}: ${each.message}`),
  );
}

// Runs in the page: what sticks out of it to the right, unless it scrolls in a box of its own.
function sticksOut() {
  const end = document.documentElement.clientWidth;
  const boxed = (element) => {
    for (let each = element.parentElement; each; each = each.parentElement) {
      if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(each).overflowX)) return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((each) => {
      const box = each.getBoundingClientRect();
      // What only a screen reader reads, and a link that shows itself when it is reached, stands outside on purpose.
      return box.width > 1 && box.right > end + 1 && !boxed(each) && getComputedStyle(each).position !== "absolute";
    })
    .map((each) => `${each.localName}.${each.getAttribute("class") || ""} “${each.textContent.trim().slice(0, 40)}”`);
}

// Runs in the page as it is printed: what paper cannot scroll.
function cutOff() {
  return [...document.body.querySelectorAll("*")]
    .filter((each) => {
      const style = getComputedStyle(each);
      const inline = style.display === "inline" || each.closest("svg");
      return !inline && style.overflowX !== "visible" && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1;
    })
    .map((each) => `${each.localName}.${each.getAttribute("class") || ""} “${each.textContent.trim().slice(0, 40)}”`);
}

// How many dots wide a page is within the margins of its sheet.
function paperOf(html) {
  const rule = /@page\s*{[^}]*}/.exec(html)?.[0] ?? "";
  const width = WIDTHS[/size:\s*(A\d)/.exec(rule)?.[1] ?? "A4"];
  const margins = /margin:\s*([^;}]+)/.exec(rule)?.[1].trim().split(/\s+/) ?? [`${MARGIN}mm`];
  return Math.floor((width - 2 * parseFloat(margins[1] ?? margins[0])) * DOTS);
}

async function wrongInLook(browser, file, look) {
  const wrong = [];
  const context = await browser.newContext({ viewport: { width: look.width || paperOf(readFileSync(file, "utf-8")), height: 900 }, colorScheme: look.colorScheme });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const own = (url) => url === address || url.startsWith("data:font/");
  page.on("request", (each) => own(each.url()) || wrong.push(`asks for ${each.url().slice(0, 80)}`));
  page.on("console", (each) => each.type() === "error" && wrong.push(`the browser says: ${each.text().slice(0, 200)}`));
  page.on("pageerror", (each) => wrong.push(`the browser says: ${each.message.slice(0, 200)}`));
  await page.emulateMedia({ media: look.media, colorScheme: look.colorScheme });
  await page.goto(address);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const each of violations) {
    const where = each.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
    wrong.push(`axe ${each.id} (${each.nodes.length}×): ${each.help}: ${where}`);
  }
  wrong.push(...(await page.evaluate(sticksOut)).slice(0, 3).map((each) => `sticks out: ${each}`));
  if (look.media === "print") {
    wrong.push(...(await page.evaluate(cutOff)).slice(0, 3).map((each) => `is cut off: ${each}`));
  }
  const most = MOST_SHEETS.find(([name]) => name.test(basename(file)))?.[1];
  if (look.media === "print" && most) {
    const printed = await page.pdf({ preferCSSPageSize: true });
    const sheets = printed.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    if (sheets > most) wrong.push(`takes ${sheets} sheets, and ${most} at the most`);
  }
  if (pictures) {
    const name = `${basename(file, ".html")}-${look.name.replaceAll(" ", "-")}`;
    await (look.media === "print"
      ? page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true, printBackground: false })
      : page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }));
  }
  if (look.width === 360) {
    await page.setViewportSize({ width: NARROWEST, height: 900 });
    wrong.push(...(await page.evaluate(sticksOut)).slice(0, 3).map((each) => `sticks out at ${NARROWEST}: ${each}`));
  }
  await context.close();
  return wrong.map((each) => `${look.name}: ${each}`);
}

async function main() {
  if (pictures) mkdirSync(pictures, { recursive: true });
  const files = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
  if (!files.length) throw new Error(`no page in ${folder}`);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--disable-gpu"] });
  const waiting = [...files];
  let found = 0;
  async function work() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const file = join(folder, name);
      const wrong = await wrongInSource(file);
      for (const look of LOOKS) wrong.push(...(await wrongInLook(browser, file, look)));
      found += wrong.length;
      console.log([`${wrong.length ? "✗" : "✓"} ${name}`, ...wrong.map((each) => `    ${each}`)].join("\n"));
    }
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  await browser.close();
  console.log(`${files.length} pages, each in ${LOOKS.length} looks: ${found} things wrong`);
  process.exitCode = found ? 1 : 0;
}

await main();
