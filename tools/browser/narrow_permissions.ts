/**
 * Lets playwright-core load without all permissions: on import it asks whether /proc/sys/fs/binfmt_misc/WSLInterop exists,
 * which Deno answers only to a process that may do anything. Without the permission the answer is "no". Import this first.
 *
 * What is left (deno.json): it starts Chromium and nothing else; it reads the project, Chromium's program (to see that it is there)
 * and the temporary files; it writes the browser's profile among those, and screenshots below `reports`; playwright-core asks
 * for the home folder and the kernel's name on import, and finds every variable but CHROMIUM and TMPDIR empty. Chromium itself
 * is a process of its own, which Deno does not confine.
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
