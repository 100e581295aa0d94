/** A rotation function comes with a stack of the serverless application repository; its role is CloudFormation's. */
import { isObject, textAt } from "../../server/values";
import { ACCOUNT } from "../model";
import { objectLookups } from "./objects";
import type { LookupTable } from "./table";

const TOKEN = "aws:lambda/getFunction:getFunction";

export const rotationFunctionLookups: LookupTable = {
    [TOKEN]: (args, context) => {
        const wanted = textAt(args, "functionName") ?? "";
        for (const stack of context.cloud.ofType("aws:serverlessrepository/cloudFormationStack:CloudFormationStack")) {
            const outputs = stack.attributes["outputs"];
            if (isObject(outputs) && textAt(outputs, "RotationLambdaARN") === wanted) {
                const role = `arn:aws:iam::${ACCOUNT}:role/serverlessrepo-${textAt(stack.attributes, "name")}`;
                return { ...args, id: wanted, arn: wanted, role };
            }
        }
        return objectLookups[TOKEN]!(args, context);
    },
};
