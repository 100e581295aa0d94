/** What instances are given at launch, plain and decoded. */
import { gunzipSync } from "node:zlib";
import type { View } from "./view";

export const WITH_USER_DATA = [
    "ec2:Instance",
    "ec2:SpotInstanceRequest",
    "ec2:LaunchTemplate",
    "ec2:LaunchConfiguration",
] as const;

/** Out of Base64, and unpacked where it is packed, as cloud-init takes it; what is neither is as it is. */
function decoded(text: string): string {
    const bytes = Buffer.from(text, "base64");
    try {
        return gunzipSync(bytes).toString("utf8");
    } catch {
        return bytes.toString("utf8");
    }
}

/** Every reading of the user data: as it is written, and out of Base64, in which launch templates take it. */
export const userDataOf = (instance: View): string[] => [
    ...instance.texts("userData"),
    ...["userData", "userDataBase64"].flatMap((key) => instance.texts(key)).map(decoded),
];
