import MarkdownIt from "markdown-it";
import { expect } from "vitest";
import { rules } from "../../src/rules/rules.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { visible } from "../../src/source/show.ts";
import { rangeOf } from "../../src/source/source-file.ts";
import { readXml } from "./read-xml.ts";

/** Control and bidirectional characters, separators of lines, byte order marks and halves of characters. A line feed is none of them. */
const unsafe =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** Expects that a text for a screen, a log or a file gives no commands, colours nothing and hides nothing. */
export function expectSafe(text: string): void {
  expect(unsafe.exec(text)?.index ?? -1).toBe(-1);
  expect(text.match(/##\w*\[/)).toBeNull();
  const commands = text.split("\n").filter((line) => line.trimStart().startsWith("::"));
  expect(commands.filter((line) => readCommand(line) === undefined && !aboutTheRest.test(line))).toEqual([]);
}

/** What is read back of each finding: its file as shown, its line and its words. */
type Told = readonly [file: string, line: number, words: string];

function lineOf({ location }: Diagnostic): number {
  return rangeOf(location).start.line;
}

function sentences({ message, hint }: Diagnostic, between: string): string {
  return hint === undefined ? message : `${message}${between}${hint}`;
}

/** A file name in UTF-8: half of a character becomes the sign for an unknown one. */
function wellFormed(path: string): string {
  return path.replace(/\p{Cs}/gu, "\ufffd");
}

/** Expects of each format that reading a report back gives every finding with its words, and nothing else. */
export const expectTold: Readonly<
  Record<string, (report: string, diagnostics: readonly Diagnostic[]) => void>
> = {
  json(report, diagnostics) {
    const told = JSON.parse(report).diagnostics;
    expect(told).toEqual(
      diagnostics.map(({ rule, severity, message, hint, location, entity, suggestions, related }) => ({
        rule,
        severity,
        message,
        hint: hint ?? null,
        file: location.file.path,
        range: rangeOf(location),
        entity: entity ?? null,
        suggestions: suggestions ?? [],
        related: (related ?? []).map((other) => ({
          message: other.message,
          file: other.location.file.path,
          range: rangeOf(other.location),
        })),
      })),
    );
  },

  sarif(report, diagnostics) {
    const told = JSON.parse(report).runs[0].results.map((result: SarifResult): Told => {
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      return [decodeURIComponent(artifactLocation.uri), region.startLine, result.message.text];
    });
    expect(told).toEqual(
      diagnostics.map((one) => [wellFormed(one.location.file.path), lineOf(one), sentences(one, " ")]),
    );
  },

  gitlab(report, diagnostics) {
    const told = JSON.parse(report).map(
      (issue: GitlabIssue): Told => [issue.location.path, issue.location.lines.begin, issue.description],
    );
    expect(told).toEqual(
      diagnostics.map((one) => [one.location.file.path, lineOf(one), sentences(one, " ")]),
    );
  },

  junit(report, diagnostics) {
    const cases = readXml(report).children.flatMap(({ children }) => children);
    const told = cases.flatMap(({ attributes, children }) =>
      children.map((told) => [attributes.classname, told.name, told.attributes.message, told.text]),
    );
    expect(told).toEqual(
      diagnostics.map((one) => {
        const file = xmlText(visible(one.location.file.path));
        const { line, column } = rangeOf(one.location).start;
        const text = xmlText(`${sentences(one, "\n")}\n${file}:${line}:${column}`);
        return one.severity === "info"
          ? [file, "system-out", undefined, text]
          : [file, "failure", xmlText(one.message), text];
      }),
    );
  },

  github(report, diagnostics) {
    const lines = report.split("\n").slice(0, -1);
    // What is not told in a command is told in a line of its own.
    const left = [...lines];
    for (const one of diagnostics) {
      const at = left.findIndex((line) => {
        const command = readCommand(line);
        const file = visible(one.location.file.path);
        if (command === undefined) return line.includes(one.message) && line.includes(file);
        return (
          command.title === one.rule &&
          command.file === file &&
          command.line === lineOf(one) &&
          command.text === sentences(one, "\n")
        );
      });
      expect([one.message, at === -1]).toEqual([one.message, false]);
      left.splice(at, 1);
    }
    expect(left.filter((line) => readCommand(line) !== undefined)).toEqual([]);
  },

  markdown(report, diagnostics) {
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(report, {});
    const rows = tokens.filter(({ type }) => type === "tr_open").length;
    expect(rows).toBe(diagnostics.length === 0 ? 0 : diagnostics.length + 1);
    const allowed =
      /^(?:heading|paragraph|table|thead|tbody|tr|th|td)_(?:open|close)$|^(?:inline|text|text_special)$/;
    const kinds = tokens.flatMap(({ type, children }) => [
      type,
      ...(children ?? []).map((child) => child.type),
    ]);
    expect(kinds.filter((kind) => !allowed.test(kind))).toEqual([]);
    const cells = tokens.flatMap((cell, at) =>
      cell.type === "td_open"
        ? [(tokens[at + 1]?.children ?? []).map(({ content }) => content).join("")]
        : [],
    );
    const expected = diagnostics.map((one) => [
      one.severity,
      `${visible(one.location.file.path)}:${lineOf(one)}`,
      `${one.message} (${one.rule})`,
      one.hint ?? "",
    ]);
    const plain = (text: string) => text.replace(/\s+/g, " ").trim();
    expect(cells.map(plain).sort()).toEqual(expected.flat().map(plain).sort());
  },

  pretty(report, diagnostics) {
    // What a plan says is never at the start of a line, but for the names of files.
    const heads = report.split("\n").filter((line) => /^[^ ]/.test(line));
    expect(heads.slice(0, -1)).toEqual(
      diagnostics.map((one) => {
        const { line, column } = rangeOf(one.location).start;
        return `${visible(one.location.file.path)}:${line}:${column}: ${one.severity}: ${one.message} [${one.rule}]`;
      }),
    );
    for (const one of diagnostics)
      if (one.hint !== undefined) expect(report.includes(`\n  ${one.hint}\n`)).toBe(true);
  },
};

interface SarifResult {
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    },
  ];
}

interface GitlabIssue {
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** What XML can hold of a text. */
function xmlText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, "\ufffd");
}

const commandLine =
  /^::(error|warning|notice) file=([^:,]*),line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),title=([a-z-]+)::(.*)$/u;
/** What planc says in GitHub's log of the findings that get no annotation. */
const aboutTheRest =
  /^::(?:group::Findings without an annotation|endgroup::|notice title=\d+ more::[\w ,:;'.-]+)$/;
const ruleIds = new Set(rules.map(({ id }) => id));

/** An annotation of planc as GitHub reads it; undefined where a line is none. */
function readCommand(line: string): { file: string; line: number; title: string; text: string } | undefined {
  const [, , file = "", at, , , , title = "", data = ""] = commandLine.exec(line) ?? [];
  if (!ruleIds.has(title)) return undefined;
  return { file: decodeProperty(file), line: Number(at), title, text: decodeData(data) };
}

// In the order of the runner: the escape of the percent sign comes last.
function decodeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
