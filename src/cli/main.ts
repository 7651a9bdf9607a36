/** The program. @module */
import { createContext } from "./context.ts";
import { runProgram } from "./program.ts";

if (import.meta.main) Deno.exit(await runProgram(Deno.args, createContext()));
