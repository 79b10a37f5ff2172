#!/usr/bin/env node
try {
  require("../dist/start.cjs");
} catch (error) {
  // A disk that fails, or a copy of planc that was never built.
  console.error(`planc cannot be started: ${error.message.split("\n")[0]}`);
  process.exitCode = 2;
}
