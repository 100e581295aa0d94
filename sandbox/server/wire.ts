/** Protocol buffers' `Struct` ↔ plain properties. */
import * as structs from "google-protobuf/google/protobuf/struct_pb";
import type { Properties, Value } from "./values";

export function decode(struct: structs.Struct | undefined): Properties {
    return struct?.toJavaScript() ?? {};
}

/** Leaves out what is undefined, which the wire format cannot carry. */
export function encode(properties: Properties): structs.Struct {
    const struct = new structs.Struct();
    const fields = struct.getFieldsMap();
    for (const key in properties) {
        const value = properties[key];
        if (value !== undefined) {
            fields.set(key, encodeValue(value));
        }
    }
    return struct;
}

function encodeValue(value: Value): structs.Value {
    const encoded = new structs.Value();
    if (typeof value === "string") {
        encoded.setStringValue(value);
    } else if (typeof value === "number") {
        encoded.setNumberValue(value);
    } else if (typeof value === "boolean") {
        encoded.setBoolValue(value);
    } else if (value === null) {
        encoded.setNullValue(structs.NullValue.NULL_VALUE);
    } else if (Array.isArray(value)) {
        encoded.setListValue(new structs.ListValue().setValuesList(value.map(encodeValue)));
    } else {
        encoded.setStructValue(encode(value));
    }
    return encoded;
}
