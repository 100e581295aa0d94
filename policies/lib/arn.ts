/** What an ARN calls its resource. */

/** Behind these the name is followed by what AWS made up: a load balancer's or a web ACL's by a number, a secret's by six characters. */
const NUMBERED = /^(?:loadbalancer\/(?:app|net|gwy)|targetgroup|(?:regional|global)\/webacl)\/([^/]+)\/[0-9a-f-]+$/;
const SECRET = /^secret:(.+)-\w{6}$/;

/** The names that an ARN may give its resource, `table/orders` and `orders` among them; none for what is no ARN. */
export function namesInArn(text: string): string[] {
    const resource = /^arn:[^:]+:[^:]*:[^:]*:[^:]*:(.+?)(?::\*)?$/.exec(text)?.[1];
    if (resource === undefined) {
        return [];
    }
    const made = NUMBERED.exec(resource)?.[1] ?? SECRET.exec(resource)?.[1];
    const named = resource.replace(/^[\w-]+[:/]/, "");
    return [resource, named, resource.split("/").pop()!, ...(made === undefined ? [] : [made])];
}
