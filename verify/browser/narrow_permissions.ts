/**
 * Lets playwright-core load without all permissions: on import it asks whether /proc/sys/fs/binfmt_misc/WSLInterop exists,
 * which Deno answers only to a process that may do anything. Without the permission the answer is "no". Import this first.
 *
 * @module
 */
import fs from "node:fs";

const exists = fs.existsSync;
fs.existsSync = (path) => {
  try {
    return exists(path);
  } catch {
    return false;
  }
};
