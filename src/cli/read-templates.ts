import path from "node:path";
import type { Templates } from "../emit/templates.ts";
import { compareCodePoints } from "../source/code-points.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { explainError, type Host, JobError, shownPath } from "./host.ts";

/**
 * Reads a publisher's own templates from a folder that was named on the command line, never by a plan: each file replaces the one of
 * planc's with the same path. Loaded, like the compiler it needs, only where there are any.
 */
export async function readTemplates(folder: string, host: Host): Promise<Templates> {
  const { replaceTemplates } = await import("../emit/replace-templates.ts");
  const { templatePaths } = await import("../emit/templates.ts");
  const files = new Map<string, string>();
  for (const name of listFiles(folder, host)) {
    if (!templatePaths.includes(name)) {
      const near = didYouMean(nearNames(name, templatePaths));
      throw new JobError(
        `${show(shownPath(folder, name))} replaces no template of planc. ${near ?? `There are: ${templatePaths.join(", ")}.`}`,
      );
    }
    files.set(name, host.fs.readFileSync(path.resolve(host.cwd, folder, ...name.split("/")), "utf8"));
  }
  return tellingFaults(folder, () => replaceTemplates(files));
}

/** Does something with a publisher's templates, and says which of them is at fault where one is. */
export async function tellingFaults<T>(folder: string | undefined, action: () => T | Promise<T>): Promise<T> {
  if (folder === undefined) return action();
  const { TemplateError } = await import("../emit/replace-templates.ts");
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const line = error.line === undefined ? "" : `:${error.line}`;
    throw new JobError(`${show(shownPath(folder, error.template))}${line}: ${show(error.message)}.`);
  }
}

/** The templates, style sheets and scripts below a folder. Other files, such as notes, are passed over. */
function listFiles(folder: string, host: Host): string[] {
  try {
    return host.fs
      .readdirSync(path.resolve(host.cwd, folder), { recursive: true, encoding: "utf8" })
      .map((name) => name.split(path.sep).join("/"))
      .filter((name) => /\.(?:hbs|css|js)$/.test(name))
      .sort(compareCodePoints);
  } catch (error) {
    throw new JobError(`The templates in ${show(shownPath(folder))} cannot be read: ${explainError(error)}.`);
  }
}
