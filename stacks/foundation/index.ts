import { readConfig } from "../config";
export = () => {
    readConfig("foundation");
    return { dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" };
};
