/**
 * Properties between the SDK and what stands for the engine in tests, without a protobuf message for each value: nothing is
 * sent here, and making the messages and taking them apart again was an eighth of the unit tests' time. What they refuse is
 * refused. Importing this is enough.
 */
import { type JavaScriptValue, Struct, Value } from "google-protobuf/google/protobuf/struct_pb";

type Fields = Record<string, JavaScriptValue>;

const target: Pick<typeof Struct, "fromJavaScript"> & {
    readonly prototype: Pick<Struct, "toJavaScript" | "getFieldsMap">;
} = Struct;
const { fromJavaScript } = target;
const { toJavaScript, getFieldsMap } = target.prototype;

const held = new WeakMap<object, Fields>();

export function usePlainStructs(): void {
    target.fromJavaScript = (value) => {
        const message = new Struct();
        held.set(message, copyOf(value) as Fields);
        return message;
    };
    target.prototype.toJavaScript = function () {
        return held.get(this) ?? toJavaScript.call(this as Struct);
    };
    // Whoever wants the messages gets them, as what writes bytes does.
    target.prototype.getFieldsMap = function (...noLazyCreate) {
        const fields = held.get(this);
        if (fields !== undefined) {
            held.delete(this);
            const map = getFieldsMap.call(this as Struct);
            Object.entries(fields).forEach(([key, value]) => map.set(key, Value.fromJavaScript(value)));
        }
        return getFieldsMap.apply(this as Struct, noLazyCreate);
    };
}

/** For the tests of what reads such messages. */
export function useGeneratedStructs(): void {
    Object.assign(target, { fromJavaScript });
    Object.assign(target.prototype, { toJavaScript, getFieldsMap });
}

/** In the order of their names, as a message hands them over. */
function copyOf(value: unknown): JavaScriptValue {
    if (Array.isArray(value)) {
        return value.map(copyOf);
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return Object.fromEntries(entries.map(([key, of]) => [key, copyOf(of)]));
    }
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) {
        return value as JavaScriptValue;
    }
    throw new Error(`Unexpected struct type: ${typeof value}.`);
}

usePlainStructs();
