/** Which devices the conformance tests ask. @module */
/**
 * Devices that the conformance tests ask: those named after `--` on the command line of `deno test`, e.g.
 * `deno task conformance native webgpu`, else the ones that every machine has.
 *
 * @param usual what is asked unless others are named, with numbers of cases
 * @param cases number of cases for named devices
 */
export function testedDevices<Cases>(
  usual: readonly (readonly [device: string, cases: Cases])[],
  cases: Cases,
): readonly (readonly [device: string, cases: Cases])[] {
  return Deno.args.length === 0 ? usual : Deno.args.map((device) => [device, cases] as const);
}
