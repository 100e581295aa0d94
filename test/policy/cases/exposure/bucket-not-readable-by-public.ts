import { publicBucketCases } from "../../public-bucket-cases";

export const cases = publicBucketCases("read");
