import { UserError } from "../../errors.ts";
import type { DenseLayer, Model } from "../../models/model.ts";

/**
 * The layers of a model that has dense ones only.
 *
 * @param what needs that, for the message
 * @throws {UserError} if the model has a layer of another kind
 */
export function denseLayers(model: Model, what: string): readonly DenseLayer[] {
  const other = model.layers.find(({ kind }) => kind !== "dense");
  if (other !== undefined) {
    throw new UserError(
      `onnx: ${what} of a model with a ${other.kind} layer are not computed yet; ` +
        "use Kronecker directions, minibatch gradients, or a model of dense layers",
    );
  }
  return model.layers as readonly DenseLayer[];
}
