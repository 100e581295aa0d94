/** Protocol buffers' `Struct` ↔ plain properties. */
import * as structs from "google-protobuf/google/protobuf/struct_pb";
import type { Properties, Value } from "./values";

export function decode(struct: structs.Struct | undefined): Properties {
    return (struct?.toJavaScript() ?? {}) as Properties;
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
    switch (typeof value) {
        case "string":
            encoded.setStringValue(value);
            break;
        case "number":
            encoded.setNumberValue(value);
            break;
        case "boolean":
            encoded.setBoolValue(value);
            break;
        case "object":
            if (value === null) {
                encoded.setNullValue(structs.NullValue.NULL_VALUE);
            } else if (Array.isArray(value)) {
                encoded.setListValue(new structs.ListValue().setValuesList(value.map(encodeValue)));
            } else {
                encoded.setStructValue(encode(value));
            }
    }
    return encoded;
}
