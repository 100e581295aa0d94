/** Messages of Pulumi's provider protocol ↔ the emulator's plain values. */
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import type { CheckFailure, Difference } from "./emulator";
import type { Properties } from "./values";
import { decode, encode } from "./wire";

/** The provider's inputs; what is not text arrives as JSON text. */
export function configuration(request: rpc.ConfigureRequest): Properties {
    const args = decode(request.getArgs());
    for (const key of Object.keys(args)) {
        const value = args[key];
        if (typeof value === "string" && /^[[{]/.test(value)) {
            try {
                args[key] = JSON.parse(value) as Properties;
            } catch {
                // Text that only looks like JSON stays text.
            }
        }
    }
    return args;
}

const KINDS = {
    add: [rpc.PropertyDiff.Kind.ADD, rpc.PropertyDiff.Kind.ADD_REPLACE],
    update: [rpc.PropertyDiff.Kind.UPDATE, rpc.PropertyDiff.Kind.UPDATE_REPLACE],
    delete: [rpc.PropertyDiff.Kind.DELETE, rpc.PropertyDiff.Kind.DELETE_REPLACE],
} as const;

export function diffResponse(difference: Difference): rpc.DiffResponse {
    const response = new rpc.DiffResponse();
    const some = difference.changed.length > 0;
    response.setChanges(some ? rpc.DiffResponse.DiffChanges.DIFF_SOME : rpc.DiffResponse.DiffChanges.DIFF_NONE);
    response.setDiffsList([...difference.changed]);
    response.setReplacesList([...difference.replaces]);
    response.setDeletebeforereplace(difference.deleteBeforeReplace);
    response.setHasdetaileddiff(true);
    const details = response.getDetaileddiffMap();
    for (const [path, change] of difference.details) {
        const detail = new rpc.PropertyDiff();
        detail.setKind(KINDS[change.kind][change.replace ? 1 : 0]);
        detail.setInputdiff(true);
        details.set(path, detail);
    }
    return response;
}

export function checkResponse(inputs: Properties, failures: readonly CheckFailure[]): rpc.CheckResponse {
    const response = new rpc.CheckResponse();
    response.setInputs(encode(inputs));
    for (const { property, reason } of failures) {
        const failure = new rpc.CheckFailure();
        failure.setProperty(property);
        failure.setReason(reason);
        response.addFailures(failure);
    }
    return response;
}
