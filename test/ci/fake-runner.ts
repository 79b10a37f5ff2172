import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { makeFolder, root } from "../cli/test-host.ts";
import { evaluateExpression, fillIn, isTrue } from "./evaluate-expression.ts";

/** A step of an action or of a job, as it is written. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** A machine of GitHub for one job, without GitHub: folders, an event, and the files by which a step says what it has done. */
export interface Machine {
  readonly workspace: string;
  /** Where the action that runs has been put. */
  readonly actionPath: string;
  readonly temp: string;
  readonly github: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
}

/** What the steps did. */
export interface StepsOutcome {
  readonly status: number;
  /** All that was printed. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other people's actions that ran, with what was handed to each. */
  readonly used: readonly { readonly action: string; readonly with: Readonly<Record<string, string>> }[];
}

/** The action of this project: its inputs with what they are by default, and its steps. */
export function readAction(): {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
} {
  return parse(fs.readFileSync(path.join(root, "action.yml"), "utf8"));
}

/** A machine with empty folders, where a push is what happened. */
export function makeMachine(changes: Partial<Machine> = {}): Machine {
  const folder = makeFolder();
  const make = (name: string) => {
    fs.mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  return {
    workspace: changes.workspace ?? make("workspace"),
    actionPath: root,
    temp: make("temp"),
    github: { event_name: "push", repository: "team/plan", event: {} },
    env: {},
    ...changes,
  };
}

/** What the action does on a machine, with inputs beside those it has by default. */
export function runAction(machine: Machine, given: Readonly<Record<string, string>> = {}): StepsOutcome {
  const { inputs, runs } = readAction();
  const all = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]));
  return runSteps(runs.steps, machine, { ...all, ...given });
}

/** Runs steps one after the other; where one fails, those after it are left out. Actions of others are only noted down. */
export function runSteps(
  steps: readonly Step[],
  machine: Machine,
  inputs: Readonly<Record<string, string>> = {},
): StepsOutcome {
  const done: {
    status: number;
    log: string;
    summary: string;
    outputs: Record<string, Record<string, string>>;
    used: { action: string; with: Record<string, string> }[];
  } = { status: 0, log: "", summary: "", outputs: {}, used: [] };
  for (const step of steps) {
    const contexts = {
      inputs,
      github: machine.github,
      steps: Object.fromEntries(Object.entries(done.outputs).map(([id, outputs]) => [id, { outputs }])),
    };
    if (step.if !== undefined && !isTrue(evaluateExpression(step.if, contexts))) continue;
    const fill = (texts: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillIn(`${text}`, contexts)]));
    if (step.uses !== undefined) done.used.push({ action: step.uses, with: fill(step.with) });
    if (step.run === undefined) continue;
    const ran = runScript(step.run, machine, fill(step.env));
    done.log += ran.log;
    done.summary += ran.summary;
    if (step.id !== undefined) done.outputs[step.id] = ran.outputs;
    if (ran.status !== 0) return { ...done, status: ran.status };
  }
  return done;
}

function runScript(script: string, machine: Machine, env: Readonly<Record<string, string>>) {
  const folder = fs.mkdtempSync(path.join(machine.temp, "step-"));
  const files = { output: path.join(folder, "output"), summary: path.join(folder, "summary") };
  for (const file of Object.values(files)) fs.writeFileSync(file, "");
  fs.writeFileSync(path.join(folder, "step.sh"), script);
  // As GitHub starts it where a step names bash; standard output and error are one log there.
  const { status, stdout } = spawnSync(
    "bash",
    ["-c", 'exec bash --noprofile --norc -eo pipefail "$0" 2>&1', path.join(folder, "step.sh")],
    {
      cwd: machine.workspace,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: {
        PATH: process.env.PATH,
        HOME: machine.temp,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: machine.actionPath,
        GITHUB_WORKSPACE: machine.workspace,
        GITHUB_SHA: "0123456789012345678901234567890123456789",
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        RUNNER_TEMP: machine.temp,
        ...machine.env,
        ...env,
      },
    },
  );
  const outputs = fs
    .readFileSync(files.output, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  return {
    status: status ?? 128,
    log: stdout,
    summary: fs.readFileSync(files.summary, "utf8"),
    outputs: Object.fromEntries(outputs),
  };
}
