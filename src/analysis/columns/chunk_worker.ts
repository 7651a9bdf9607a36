/** Measures chunks of columns in a thread of its own. @module */
import { type ChunkTask, measureChunk } from "./chunk.ts";

const port = self as unknown as {
  onmessage: ((event: MessageEvent<ChunkTask>) => void) | null;
  postMessage(message: unknown): void;
};

port.onmessage = ({ data }) => port.postMessage(measureChunk(data));
