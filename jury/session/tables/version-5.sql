-- The tables of a session file as version 5 has them, as its migration leaves them. It never changes.

CREATE TABLE "session" (
    "title" TEXT NOT NULL,
    "id" TEXT,
    "subtitle" TEXT,
    "area_kind" TEXT CHECK ("area_kind" IN ('wijk', 'dorp', 'buurt', 'kern', 'stad', 'gebied')),
    "area" TEXT,
    "municipality" TEXT,
    "date" TEXT,
    "doors_open" TEXT,
    "start" TEXT,
    "planned_end" TEXT,
    "venue" TEXT,
    "language" TEXT CHECK ("language" IN ('nl', 'en')),
    "secretary" TEXT,
    "host" TEXT,
    "trajectory" TEXT,
    "quote" TEXT,
    "quote_by" TEXT,
    "written" TEXT,
    "emergency_text" TEXT,
    "rehearsal" INTEGER CHECK ("rehearsal" IN (0, 1)),
    "quote_consent" INTEGER CHECK ("quote_consent" IN (0, 1)),
    "return_date" TEXT
) STRICT;

CREATE TABLE "settings" (
    "scale_min" TEXT,
    "scale_max" TEXT,
    "scale_step" TEXT,
    "pass_mark" TEXT,
    "pitch_seconds" INTEGER,
    "question_seconds" INTEGER,
    "scoring_seconds" INTEGER,
    "quorum" INTEGER,
    "aggregate" TEXT,
    "tie_break" TEXT,
    "discuss_spread" TEXT,
    "reveal" TEXT,
    "audience_award" INTEGER CHECK ("audience_award" IN (0, 1))
, "confirm_paper" INTEGER CHECK ("confirm_paper" IN (0, 1)), "pitch_covered" INTEGER CHECK ("pitch_covered" IN (0, 1)), "one_award_per_plan" INTEGER CHECK ("one_award_per_plan" IN (0, 1)), "clock_bell" INTEGER CHECK ("clock_bell" IN (0, 1))) STRICT;

CREATE TABLE "state" (
    "phase" TEXT CHECK ("phase" IN ('preparation', 'round', 'deliberation', 'final')),
    "sealed" INTEGER CHECK ("sealed" IN (0, 1)),
    "order_drawn" INTEGER CHECK ("order_drawn" IN (0, 1)),
    "order_seed" TEXT,
    "version" INTEGER
) STRICT;

CREATE TABLE "publication" (
    "publish_ranking" TEXT CHECK ("publish_ranking" IN ('none', 'top3', 'all')),
    "publish_average" INTEGER CHECK ("publish_average" IN (0, 1)),
    "publish_criterion_averages" INTEGER CHECK ("publish_criterion_averages" IN (0, 1)),
    "publish_juror_scores" INTEGER CHECK ("publish_juror_scores" IN (0, 1)),
    "publish_first_round" INTEGER CHECK ("publish_first_round" IN (0, 1)),
    "publish_juror_names" TEXT CHECK ("publish_juror_names" IN ('none', 'consent')),
    "publish_pitcher_names" TEXT CHECK ("publish_pitcher_names" IN ('none', 'consent')),
    "publish_contact" INTEGER CHECK ("publish_contact" IN (0, 1)),
    "privacy_contact" TEXT REFERENCES "parties" ("id"),
    "retention_personal" TEXT
, "contact_address" TEXT) STRICT;

CREATE TABLE "area_profile" (
    "homes" INTEGER,
    "residents" INTEGER,
    "social_rent_percent" TEXT,
    "age_75_plus_percent" TEXT,
    "building_years" TEXT,
    "facilities" TEXT,
    "walk_date" TEXT,
    "walk_participants" INTEGER,
    "poster_note" TEXT
) STRICT;

CREATE TABLE "audience" (
    "method" TEXT,
    "counted_by" TEXT,
    "votes" TEXT
) STRICT;

CREATE TABLE "parties" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "interest" TEXT, "goal" TEXT, "role" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "organisers" (
    "nr" INTEGER NOT NULL,
    "party" TEXT NOT NULL REFERENCES "parties" ("id"),
    "signs" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "themes" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT, "questions" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "criteria" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "weight" TEXT,
    "counts" INTEGER CHECK ("counts" IN (0, 1)),
    "question" TEXT,
    "anchors" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "measures" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "theme" TEXT REFERENCES "themes" ("id"),
    "priority" TEXT,
    "payers" TEXT,
    "beneficiaries" TEXT, "because" TEXT, "social_gain" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "jurors" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT,
    "role" TEXT,
    "voice" TEXT CHECK ("voice" IN ('spraakmaker', 'smaakmaker')),
    "position" TEXT,
    "employer" TEXT REFERENCES "parties" ("id"),
    "lives_here" INTEGER CHECK ("lives_here" IN (0, 1)),
    "entry" TEXT CHECK ("entry" IN ('screen', 'paper')),
    "arrived" TEXT,
    "consent_name" INTEGER CHECK ("consent_name" IN (0, 1)), "left" TEXT, "code" TEXT, "replaces" TEXT REFERENCES "jurors" ("id"),
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "goals" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "theme" TEXT REFERENCES "themes" ("id"),
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "areas" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "proposals" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT REFERENCES "themes" ("id"),
    "order" INTEGER,
    "pitcher" TEXT,
    "consent_name" INTEGER CHECK ("consent_name" IN (0, 1)),
    "status" TEXT CHECK ("status" IN ('waiting', 'pitched', 'withdrawn')),
    "counts" INTEGER CHECK ("counts" IN (0, 1)),
    "summary" TEXT,
    "summary_public" TEXT,
    "lead" TEXT REFERENCES "parties" ("id"),
    "partners" TEXT,
    "measure" TEXT REFERENCES "measures" ("id"),
    "target_group" TEXT,
    "target_group_public" TEXT,
    "need" TEXT,
    "need_public" TEXT,
    "offer" TEXT,
    "offer_public" TEXT,
    "carriers" TEXT,
    "sensitive" INTEGER CHECK ("sensitive" IN (0, 1)),
    "first_step" TEXT,
    "first_step_public" TEXT,
    "start" TEXT,
    "cost_eur" TEXT,
    "cost_note" TEXT,
    "funding" TEXT,
    "payers" TEXT,
    "beneficiaries" TEXT,
    "dream" TEXT,
    "dream_public" TEXT,
    "limits" TEXT,
    "limits_public" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "interest_note" TEXT,
    "extra" TEXT,
    "sheet" INTEGER CHECK ("sheet" IN (0, 1)), "goals" TEXT, "stage" TEXT CHECK ("stage" IN ('idea', 'in_the_making', 'running', 'done')), "nature" TEXT CHECK ("nature" IN ('physical', 'social', 'both')), "area" TEXT REFERENCES "areas" ("id"), "measures" TEXT, "commitments" TEXT, "first_step_by" TEXT REFERENCES "parties" ("id"), "added_value" TEXT, "cooperation" TEXT, "exit" TEXT, "asked_how" TEXT, "asked_count" INTEGER, "asked_answer" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "needs" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "party" TEXT NOT NULL REFERENCES "parties" ("id"),
    "text" TEXT NOT NULL,
    "kind" TEXT, "proposal" TEXT REFERENCES "proposals" ("id"),
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "offers" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "party" TEXT NOT NULL REFERENCES "parties" ("id"),
    "text" TEXT NOT NULL,
    "kind" TEXT,
    "hidden" INTEGER CHECK ("hidden" IN (0, 1)), "proposal" TEXT REFERENCES "proposals" ("id"),
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "challenge" (
    "nr" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER,
    "date" TEXT,
    "stage" TEXT,
    "owner" TEXT,
    "because" TEXT, "proposal" TEXT REFERENCES "proposals" ("id"), "theme" TEXT REFERENCES "themes" ("id"), "feedback" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "interests" (
    "nr" INTEGER NOT NULL,
    "juror" TEXT NOT NULL REFERENCES "jurors" ("id"),
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "kind" TEXT,
    "note" TEXT,
    "measure" TEXT CHECK ("measure" IN ('recuse', 'declare')),
    "declared_at" TEXT,
    "decided_by" TEXT REFERENCES "jurors" ("id"),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "matches" (
    "nr" INTEGER NOT NULL,
    "need" TEXT NOT NULL REFERENCES "needs" ("id"),
    "offer" TEXT NOT NULL REFERENCES "offers" ("id"),
    "proposal" TEXT REFERENCES "proposals" ("id"),
    "status" TEXT,
    "first_contact" TEXT REFERENCES "parties" ("id"),
    "contact_before" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "cross_questions" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "juror" TEXT REFERENCES "jurors" ("id"),
    "question" TEXT,
    "answer" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "verdicts" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "verdict" TEXT NOT NULL CHECK ("verdict" IN ('adopt', 'sharpen', 'join', 'not_now')),
    "join_with" TEXT,
    "praise" TEXT,
    "doubt" TEXT,
    "advice" TEXT,
    PRIMARY KEY ("proposal")
) STRICT;

CREATE TABLE "revisions" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "juror" TEXT NOT NULL REFERENCES "jurors" ("id"),
    "first" TEXT NOT NULL,
    "criterion" TEXT REFERENCES "criteria" ("id"),
    "reason" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "tie_decisions" (
    "nr" INTEGER NOT NULL,
    "proposals" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "agreements" (
    "nr" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "proposals" TEXT,
    "what_public" TEXT,
    "who" TEXT REFERENCES "parties" ("id"),
    "with" TEXT,
    "by" TEXT, "kind" TEXT CHECK ("kind" IN ('intention', 'agreement')), "status" TEXT CHECK ("status" IN ('open', 'done', 'late', 'dropped')), "how" TEXT, "signed_by" TEXT, "public" INTEGER CHECK ("public" IN (0, 1)),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "order_moves" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "settled" (
    "nr" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "looked_at" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "log" (
    "nr" INTEGER NOT NULL,
    "at" TEXT,
    "what" TEXT,
    "text" TEXT,
    "juror" TEXT REFERENCES "jurors" ("id"),
    "proposal" TEXT REFERENCES "proposals" ("id"),
    "proposals" TEXT,
    "criterion" TEXT REFERENCES "criteria" ("id"),
    "old" TEXT,
    "new" TEXT,
    "reason" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "rundown" (
    "nr" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('welcome', 'question', 'jury', 'criteria', 'order', 'pitch', 'break', 'board',
        'tables', 'deliberation', 'reveal', 'award', 'audience', 'agreements', 'closing', 'own')),
    "proposal" TEXT REFERENCES "proposals" ("id"),
    "award" TEXT,
    "title" TEXT,
    "text" TEXT,
    "seconds" INTEGER,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "timings" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "part" TEXT NOT NULL CHECK ("part" IN ('pitch', 'questions', 'marking')),
    "seconds" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "awards" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "winner" TEXT REFERENCES "proposals" ("id"),
    "reason" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "counts" (
    "nr" INTEGER NOT NULL,
    "counter" TEXT NOT NULL,
    "votes" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "confirmations" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "juror" TEXT NOT NULL REFERENCES "jurors" ("id"),
    "by" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "feedback" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('asked', 'question', 'tip')),
    "text" TEXT NOT NULL,
    "by" TEXT CHECK ("by" IN ('jury', 'hall', 'team')),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "tables" (
    "nr" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT REFERENCES "themes" ("id"),
    "host" TEXT,
    "guests" TEXT,
    "proposals" TEXT,
    "parties" TEXT,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "signed" (
    "nr" INTEGER NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('secretary', 'chair')),
    "name" TEXT NOT NULL,
    "consent_name" INTEGER CHECK ("consent_name" IN (0, 1)),
    "at" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "team" (
    "nr" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "party" TEXT REFERENCES "parties" ("id"),
    "local" INTEGER CHECK ("local" IN (0, 1)),
    "role" TEXT,
    "consent_name" INTEGER CHECK ("consent_name" IN (0, 1)),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "barriers" (
    "nr" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "proposal" TEXT REFERENCES "proposals" ("id"),
    "lifted_by" TEXT REFERENCES "parties" ("id"),
    "before" TEXT,
    "lifted" INTEGER CHECK ("lifted" IN (0, 1)),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "links_between" (
    "nr" INTEGER NOT NULL,
    "proposals" TEXT NOT NULL,
    "what" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "dilemmas" (
    "nr" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "options" TEXT,
    "chosen" TEXT,
    "because" TEXT,
    "parties" TEXT,
    "proposal" TEXT REFERENCES "proposals" ("id"),
    "theme" TEXT REFERENCES "themes" ("id"),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "weighed" (
    "nr" INTEGER NOT NULL,
    "party" TEXT NOT NULL REFERENCES "parties" ("id"),
    "text" TEXT NOT NULL,
    "proposal" TEXT REFERENCES "proposals" ("id"),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "sources" (
    "nr" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('figure', 'talk', 'walk', 'visit', 'overheard', 'document')),
    "date" TEXT,
    "source" TEXT,
    "proposal" TEXT REFERENCES "proposals" ("id"),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "figures" (
    "nr" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit" TEXT,
    "source" TEXT,
    "date" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "area_points" (
    "nr" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('chance', 'knot')),
    "text" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "ambition" (
    "text" TEXT,
    "agreed_by" TEXT,
    "date" TEXT,
    "agreed" INTEGER CHECK ("agreed" IN (0, 1))
) STRICT;

CREATE TABLE "attendance" (
    "nr" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('residents', 'entrepreneurs', 'care', 'school', 'association', 'housing', 'municipality', 'other')),
    "count" INTEGER NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "links" (
    "nr" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "kind" TEXT CHECK ("kind" IN ('vision', 'film', 'map', 'other')),
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "agreement_updates" (
    "nr" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL REFERENCES "agreements" ("nr"),
    "date" TEXT,
    "status" TEXT CHECK ("status" IN ('open', 'done', 'late', 'dropped')),
    "text" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "answers" (
    "nr" INTEGER NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "by" TEXT REFERENCES "parties" ("id"),
    "date" TEXT,
    "decision" TEXT,
    "text" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "dismissed" (
    "nr" INTEGER NOT NULL,
    "signal" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "subject" TEXT,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "recounts" (
    "nr" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    PRIMARY KEY ("nr")
) STRICT;

CREATE TABLE "stage" (
    "current" TEXT,
    "since" TEXT,
    "blank" INTEGER CHECK ("blank" IN (0, 1)),
    "message" TEXT
, "told" TEXT, "revealed" INTEGER CHECK ("revealed" IN (0, 1)), "retraction" TEXT, "alarm" INTEGER CHECK ("alarm" IN (0, 1))) STRICT;

CREATE TABLE "shown_cues" (
    "cue" TEXT NOT NULL,
    "started" TEXT NOT NULL,
    "seconds" INTEGER,
    PRIMARY KEY ("cue")
) STRICT;

CREATE TABLE "clock" (
    "cue" TEXT,
    "part" TEXT CHECK ("part" IN ('pitch', 'questions', 'marking', 'break', 'tables', 'deliberation')),
    "state" TEXT CHECK ("state" IN ('stopped', 'running', 'paused')),
    "spent" TEXT,
    "added" TEXT,
    "started" TEXT,
    "boot" TEXT
) STRICT;

CREATE TABLE "scorecards" (
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "juror" TEXT NOT NULL REFERENCES "jurors" ("id"),
    "state" TEXT CHECK ("state" IN ('absent', 'recused', 'abstained')),
    PRIMARY KEY ("proposal", "juror")
) STRICT, WITHOUT ROWID;

CREATE TABLE "marks" (
    "proposal" TEXT NOT NULL REFERENCES "proposals" ("id"),
    "juror" TEXT NOT NULL REFERENCES "jurors" ("id"),
    "criterion" TEXT NOT NULL REFERENCES "criteria" ("id"),
    "mark" TEXT NOT NULL,
    PRIMARY KEY ("proposal", "juror", "criterion")
) STRICT, WITHOUT ROWID;

CREATE TABLE "journal" (
    "sequence" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "new" TEXT NOT NULL,
    "reason" TEXT,
    "undoes" INTEGER REFERENCES "journal" ("sequence"),
    "hash" TEXT NOT NULL
, "device" TEXT) STRICT;

CREATE TABLE "digests" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
