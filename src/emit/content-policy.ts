import { createHash } from "node:crypto";

/** The Content-Security-Policy of a page in one file: its style and its script are let in by what they are, and nothing else is. */
export function contentPolicy(style: string, script?: string): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
