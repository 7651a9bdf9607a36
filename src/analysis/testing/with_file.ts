/** A file for one test. @module */

/** Writes it into a folder of its own, and removes both afterwards. */
export async function withFile<T>(
  name: string,
  content: Uint8Array | string,
  test: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/${name}`;
    if (typeof content === "string") await Deno.writeTextFile(path, content);
    else await Deno.writeFile(path, content);
    return await test(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
