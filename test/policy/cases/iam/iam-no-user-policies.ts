import { alwaysCases } from "../../cases";

export const cases = alwaysCases({ always: "the type itself is what must not be there" });
