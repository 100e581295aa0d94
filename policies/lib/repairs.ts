/** The call for repairs, which the engine makes for each resource, whether a level asks for any or not. */
import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import {
    type AnswerClass,
    answering,
    configured,
    type Maker,
    notApplicable,
    type Policy,
    type ResourceRequest,
} from "./dispatch";

/**
 * The handler of the call, where a level asks for repairs: `make`'s. Elsewhere, as in production, the resource is not even
 * read, and no policy applies.
 */
export function whereAsked(
    make: Maker<ResourceRequest>,
    answers: AnswerClass,
    read: (bytes: Uint8Array) => ResourceRequest,
): Maker<Uint8Array> {
    return (pack, version, level, all) => {
        const handler = make(pack, version, level, all);
        const repairing = all.filter((policy) => policy.remediateResource);
        const others = notApplicable(answering("remediateResource", all), answers);
        let none: Uint8Array | undefined;
        return (message, done) => {
            if (repairing.some((policy) => isAtWork(policy, level))) {
                return handler({ request: read(message.request) }, done);
            }
            const bytes = (none ??= others([]));
            const answer = new answers();
            answer.serializeBinary = () => bytes;
            return done(undefined, answer);
        };
    };
}

/** As the SDK decides it: by the levels file, else by the policy, else by the pack. */
const isAtWork = ({ name, enforcementLevel }: Policy, level: string): boolean =>
    configured.has(name)
        ? configured.get(name) === EnforcementLevel.REMEDIATE
        : (enforcementLevel ?? level) === "remediate";
