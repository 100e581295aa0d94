import { alwaysCases } from "../../cases";

export const cases = alwaysCases({
    always: "each of the rule's types is of a version that is gone; what its properties say makes no difference",
});
