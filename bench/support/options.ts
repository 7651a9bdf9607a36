/** Numbers on the command line of a benchmark. @module */
/** The number that `--NAME=` gives on the command line. */
export function numberOption(name: string, otherwise: number): number {
  const given = Deno.args.find((argument) => argument.startsWith(`--${name}=`));
  return Number(given?.split("=")[1] ?? otherwise);
}
