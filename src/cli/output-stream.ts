import fs from "node:fs";
import { devNull } from "node:os";
import { errorCode, type OutputStream } from "./host.ts";

/** A stream of this process that knows whether all has been written that it was given. */
export interface ProcessStream extends OutputStream {
  readonly isWritten: () => boolean;
}

/**
 * The standard output (1) or error (2) of this process. A file or a pipe is written to at once: Node's own stream takes a tenth of the time in which planc
 * starts to be made, so it is made only for a terminal, or for a pipe whose reader is to be waited for. What goes wrong is told, not thrown.
 */
export function openStream(descriptor: 1 | 2, tell: (error: unknown) => void): ProcessStream {
  let stream: NodeJS.WriteStream | undefined;
  const open = () => {
    stream ??= (descriptor === 1 ? process.stdout : process.stderr).on("error", tell);
    return stream;
  };
  // Most outputs are no device or the empty one, and to ask what kind of device one is loads much of Node.
  const isTTY = isDevice(descriptor) && process.getBuiltinModule("node:tty").isatty(descriptor);
  return {
    isTTY,
    isWritten: () => stream === undefined || stream.writableLength === 0,
    write(text) {
      if (stream !== undefined || isTTY) return open().write(text);
      const rest = writeNow(descriptor, text, tell);
      return rest === undefined || open().write(rest);
    },
  };
}

/** Whether an output is a device that may show what is written. */
function isDevice(descriptor: number): boolean {
  try {
    const status = fs.fstatSync(descriptor);
    // Where devices have no numbers of their own, as on Windows, all may be terminals.
    return status.isCharacterDevice() && (status.rdev === 0 || status.rdev !== fs.statSync(devNull).rdev);
  } catch {
    // It was closed before planc began: to write is to find out.
    return false;
  }
}

/** Writes as much as can be written at once; gives what is left where the reader is to be waited for. */
function writeNow(descriptor: number, text: string, tell: (error: unknown) => void): Uint8Array | undefined {
  const bytes = new TextEncoder().encode(text);
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
  } catch (error) {
    if (errorCode(error) === "EAGAIN") return bytes.subarray(written);
    tell(error);
  }
  return undefined;
}
