/** The program of the stack's name: one family of rules, or `every` one, and a violation of it. */
import * as pulumi from "@pulumi/pulumi";
import { violations } from "./families";

const stack = pulumi.getStack();
for (const [family, violate] of Object.entries(violations)) {
    if (stack === family || stack === "every") {
        violate();
    }
}
