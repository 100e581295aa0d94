/** Machine images, and the public parameters that name the latest of them. */
import { createHash } from "node:crypto";
import { REDACTED, textAt } from "../../server/values";
import { ACCOUNT } from "../model";
import type { LookupTable } from "./table";

/** A made-up image id that stays the same for what it was asked by. */
function imageFor(question: string): string {
    return `ami-${createHash("sha256").update(question).digest("hex").slice(0, 17)}`;
}

const PARAMETER = "aws:ssm/parameter:Parameter";

export const imageLookups: LookupTable = {
    "aws:ssm/getParameter:getParameter": (args, { region, cloud }) => {
        const name = textAt(args, "name") ?? "";
        if (name.startsWith("/aws/service/")) {
            const image = imageFor(`${region} ${name}`);
            const value = name.endsWith("/recommended") ? JSON.stringify({ image_id: image }) : image;
            const arn = `arn:aws:ssm:${region}::parameter${name}`;
            return { ...args, id: name, arn, name, type: "String", value, insecureValue: value, version: 1 };
        }
        const parameter = cloud.resolve(PARAMETER, name, region);
        if (parameter === undefined) {
            throw new Error(`ParameterNotFound: ${name} in ${region}`);
        }
        if (parameter.attributes["value"] === REDACTED) {
            throw new Error(
                `The sandbox does not keep the secret value of parameter ${name}; pass its ARN on instead.`,
            );
        }
        return { ...parameter.attributes, ...args, id: parameter.id };
    },
    "aws:ec2/getAmi:getAmi": (args, { region }) => {
        const id = imageFor(`${region} ${JSON.stringify(args)}`);
        return {
            ...args,
            id,
            imageId: id,
            arn: `arn:aws:ec2:${region}::image/${id}`,
            architecture: "arm64",
            name: "sandbox-image",
            rootDeviceName: "/dev/xvda",
            rootDeviceType: "ebs",
            virtualizationType: "hvm",
            ownerId: ACCOUNT,
            state: "available",
            tags: {},
        };
    },
};
