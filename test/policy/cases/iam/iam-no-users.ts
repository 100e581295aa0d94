import { alwaysCases } from "../../cases";

export const cases = alwaysCases({ always: "any user of IAM is one too many" });
