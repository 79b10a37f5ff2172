import { Command, InvalidArgumentError, Option } from "commander";
import { visible } from "../source/show.ts";
import { version } from "./find-version.ts";
import type { Host } from "./host.ts";
import type { ExitStatus } from "./run.ts";

/** The commands and their options. What a command does is loaded when it runs, so that help and errors come at once. */
export function createProgram(host: Host, end: (status: ExitStatus) => void): Command {
  const program = new Command("planc")
    .description(mainHelp)
    .version(version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // What a user typed is told back as it stands, so it is made visible. Each fault is one sentence, with a guess below it.
      outputError: (text, write) =>
        write(`${visible(text.trimEnd().replace(/\n(?=\(Did you mean )/, " "))}\n`),
    })
    .exitOverride()
    .showHelpAfterError("Run planc --help to see what it can do.");

  checkOptions(program.command("check"))
    .summary("report every problem of a plan; write nothing")
    .description(checkHelp)
    .option("--fix", "mend what can be mended in one way only, and show what was changed")
    .option("--dry-run", "show what --fix would change; write nothing")
    .option("--write-baseline", "list what is found now in baseline.json, so that only new problems fail")
    .addHelpText("after", exitStatuses)
    .action(async (folder: string, options) => {
      const { check } = await import("./check.ts");
      end(await check(folder, options, host));
    });

  checkOptions(program.command("build"))
    .summary("check a plan, then write every output")
    .description(buildHelp)
    .option("-o, --out <folder>", "where to write (default: public)")
    .option(
      "--out-link",
      "make the output a link to a folder beside it, so that there is no moment without one",
    )
    .option("--only <outputs>", "write only these: html, deck, pptx, markdown, json, csv", splitList)
    .addOption(
      new Option("--audience <name>", "for the public, or with what is internal for those inside")
        .choices(["public", "internal"])
        .default("public"),
    )
    .option("--revision <text>", "say on every page which revision this is")
    .option("--templates <folder>", "lay the site and the deck out with your own templates")
    .addHelpText("after", exitStatuses)
    .action(async (folder: string, options) => {
      const { build } = await import("./build.ts");
      end(await build(folder, options, host));
    });

  program
    .command("diff")
    .summary("tell what changed in meaning between two revisions of a plan")
    .description(diffHelp)
    .argument("<from>", "a revision in git, a folder, a plan.json, or two revisions: main..HEAD")
    .argument("[to]", "what to compare it with (default: the folder of the plan)")
    .option("--plan <folder>", "the folder of the plan, at every revision", "plan")
    .option(
      "-f, --format <name[=file]>",
      "how to tell it: pretty, markdown, json, html; with =FILE into a file; may be repeated",
      collect,
    )
    .addOption(
      new Option("--audience <name>", "compare what the public sees, or what is internal too")
        .choices(["public", "internal"])
        .default("public"),
    )
    .option("--exit-code", "fail where anything changed")
    .option("--no-color", "use no colours")
    .addHelpText("after", diffStatuses)
    .showHelpAfterError("Name what to compare with, as in: planc diff main. For more, run planc diff --help.")
    .action(async (from: string, to: string | undefined, options) => {
      const { diff } = await import("./diff.ts");
      end(await diff(from, to, options, host));
    });

  program
    .command("changelog")
    .summary("tell what changed from each tagged edition to the next")
    .description(changelogHelp)
    .argument("[plan]", "the folder of the plan", "plan")
    .addOption(
      new Option("--audience <name>", "tell what the public sees, or what is internal too")
        .choices(["public", "internal"])
        .default("public"),
    )
    .action(async (folder: string, options) => {
      const { changelog } = await import("./changelog.ts");
      await changelog(folder, options, host);
    });

  program
    .command("fmt")
    .summary("arrange the files of a plan; never change a value")
    .description(fmtHelp)
    .argument("[plan]", "the folder of the plan", "plan")
    .option("--check", "write nothing; fail where a file is not arranged")
    .option("-q, --quiet", "show errors only")
    .addHelpText("after", fmtStatuses)
    .action(async (folder: string, options) => {
      const { fmt } = await import("./fmt.ts");
      end(await fmt(folder, options, host));
    });

  program
    .command("explain")
    .summary("show the page of a rule")
    .description(explainHelp)
    .argument("<rule>", "the name of a rule, such as timeline-has-end")
    .option("--no-color", "use no colours")
    .showHelpAfterError("Name one rule, as in: planc explain timeline-has-end. To see them all: planc rules")
    .action(async (rule: string, options) => {
      const { explain } = await import("./explain.ts");
      await explain(rule, options, host);
    });

  program
    .command("rules")
    .summary("list every rule")
    .description(rulesHelp)
    .addOption(
      new Option("-f, --format <name>", "pretty for people, json for programs")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--no-color", "use no colours")
    .action(async (options) => {
      const { listRules } = await import("./rules.ts");
      await listRules(options, host);
    });
  return program;
}

/** The options that every command which checks a plan has. */
function checkOptions(command: Command): Command {
  return command
    .argument("[plan]", "the folder of the plan", "plan")
    .option(
      "-f, --format <name[=file]>",
      "how to report: pretty, json, sarif, junit, github, gitlab, markdown; with =FILE into a file; may be repeated",
      collect,
    )
    .addOption(
      new Option("--profile <name>", "how strict to be (default: the plan's own status)").choices([
        "draft",
        "consultation",
        "final",
      ]),
    )
    .addOption(
      new Option("--fail-on <severity>", "the mildest problem that fails")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .option("--max-warnings <n>", "fail where there are more warnings than this", wholeNumber)
    .option("--max-problems <n>", "show at most this many problems on the screen", wholeNumber, 100)
    .option(
      "--rule <id=severity>",
      "set the severity of a rule: off, info, warning or error; may be repeated",
      collect,
    )
    .option("--only-rule <id>", "run only this rule beside those of structure; may be repeated", collect)
    .option(
      "--as-of <date>",
      "the day that rules take for today (default: the plan's own, else the real day)",
    )
    .option(
      "--settings-from <folder>",
      "take profile, day, settings, suppressions and baseline from this revision of the plan",
    )
    .option("-q, --quiet", "show errors only")
    .option("--no-color", "use no colours");
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}

function splitList(value: string): string[] {
  return value.split(",").map((part) => part.trim());
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

// Examples come first: most people need no more. Indented lines keep their breaks.
const mainHelp = `Checks a plan kept as YAML and compiles it to a site, a slide deck, Markdown, JSON and CSV.

  planc check                      report every problem of the plan in ./plan
  planc check --profile final      as strictly as for a final plan
  planc build -o public            write the site, the deck and the data
  planc diff main                  tell what changed since the branch main
  planc fmt                        arrange the files: keys, indentation, quotes
  planc explain timeline-has-end   what a rule asks for, and why`;

const checkHelp = `Reports every problem of a plan in one pass, each with its line. Writes nothing.

  planc check                          the plan in ./plan
  planc check plans/north -q           another plan, errors only
  planc check -f json=problems.json    into a file, for programs
  planc check --profile final          as strictly as for a final plan
  planc check --fix --dry-run          show what could be mended by itself`;

const buildHelp = `Checks a plan, then writes every output. A plan with errors writes nothing.

  planc build                          the plan in ./plan, into ./public
  planc build plans/north -o site      another plan, another folder
  planc build --only html,json         the other outputs stay as they are
  planc build -o site --out-link       for a web server that reads the folder meanwhile`;

const diffHelp = `Tells what changed in meaning between two revisions of a plan. Where files lie and how they are laid out makes no difference.

  planc diff main                      from the branch main to the folder of the plan
  planc diff main..HEAD                from one revision to another
  planc diff v1 v2 -f markdown         prose for a board paper
  planc diff old/plan.json new/plan.json -f html=changes.html`;

const changelogHelp = `Tells what changed from each edition of a plan that has a tag in git to the next, the newest first, in Markdown.

  planc changelog                      the plan in ./plan
  planc changelog > CHANGES.md         into a file`;

const fmtHelp = `Arranges the files of a plan: the order of keys, indentation, quotes. Comments, empty lines and line breaks stay; no value changes.

  planc fmt                            the plan in ./plan
  planc fmt plans/north                another plan
  planc fmt --check                    for CI: name what is not arranged, and fail`;

const explainHelp = `Shows the page of a rule: why it is there, what to do, and examples of wrong and right.

  planc explain weekday-matches-date   the rule named in [ ] after a problem
  planc rules                          the names of all rules`;

const rulesHelp = `Lists every rule with how much it matters in a draft, in consultation and in a final plan.

  planc rules                          by subject, for people
  planc rules --format json            for programs`;

const exitStatuses = `
Exit status: 0 well, 1 the plan has problems, 2 planc could not do its job.`;

const diffStatuses = `
Exit status: 0 well, 1 something changed (with --exit-code), 2 planc could not do its job.`;

const fmtStatuses = `
Exit status: 0 well, 1 a file cannot be read or (with --check) is not arranged, 2 planc could not do its job.`;
