/** The program of the stack's name: one family of rules, and a violation of it. */
import * as pulumi from "@pulumi/pulumi";
import { violations } from "./families";

violations[pulumi.getStack() as keyof typeof violations]();
