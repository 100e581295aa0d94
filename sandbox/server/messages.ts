/** Messages of Pulumi's provider protocol ↔ the emulator's plain values. */
import * as grpc from "@grpc/grpc-js";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { type CheckFailure, type Difference, Unfinished } from "./emulator";
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

/** An error as a gRPC call tells it; the engine looks for what is to be kept in the metadata of this name. */
export function failureOf(error: unknown): Pick<grpc.StatusObject, "code" | "details"> & { metadata?: grpc.Metadata } {
    const details = error instanceof Error ? error.message : String(error);
    const failure = { code: grpc.status.UNKNOWN, details };
    if (!(error instanceof Unfinished)) {
        return failure;
    }
    const kept = new rpc.ErrorResourceInitFailed();
    kept.setId(error.id);
    kept.setProperties(encode(error.outputs));
    kept.setReasonsList([details]);
    const packed = new Any();
    packed.pack(kept.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const status = new Status();
    status.setCode(failure.code);
    status.setMessage(details);
    status.addDetails(packed);
    const metadata = new grpc.Metadata();
    metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
    return { ...failure, metadata };
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
