/**
 * Reads the properties in a request to plain values at once. The generated code makes a message of each value first, and
 * takes them apart again when they are asked for: three times as long, and most of what the pack's process throws away.
 */
import type { BinaryReader } from "google-protobuf";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

/** The generated code of each message reads its structs by this. */
const structs: { deserializeBinaryFromReader: typeof readStruct } = Struct;

interface Entry {
    key: string;
    value: JavaScriptValue;
}

/** The reader of a request, by which each `Struct` in it is plain. */
export function plainly<Request>(read: (bytes: Uint8Array) => Request): (bytes: Uint8Array) => Request {
    return (bytes) => {
        const generated = structs.deserializeBinaryFromReader;
        structs.deserializeBinaryFromReader = readStruct;
        try {
            return read(bytes);
        } finally {
            structs.deserializeBinaryFromReader = generated;
        }
    };
}

function readStruct(message: Struct, reader: BinaryReader): Struct {
    const plain = fieldsOf(reader);
    message.toJavaScript = () => plain;
    return message;
}

/** In the order of their names, as the generated code hands them over: the engine sends them in any. */
function fieldsOf(reader: BinaryReader): Record<string, JavaScriptValue> {
    const entries: Entry[] = [];
    while (reader.nextField()) {
        const entry = { key: "", value: null };
        reader.readMessage(entry, readEntry);
        entries.push(entry);
    }
    entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

function readEntry(entry: Entry, reader: BinaryReader): void {
    while (reader.nextField()) {
        if (reader.getFieldNumber() === 1) {
            entry.key = reader.readString();
        } else {
            reader.readMessage(entry, readValue);
        }
    }
}

/** The numbers of the fields of `Value`; that of null is 1. */
function readValue(into: { value: JavaScriptValue }, reader: BinaryReader): void {
    while (reader.nextField()) {
        switch (reader.getFieldNumber()) {
            case 2:
                into.value = reader.readDouble();
                break;
            case 3:
                into.value = reader.readString();
                break;
            case 4:
                into.value = reader.readBool();
                break;
            case 5:
                reader.readMessage(into, () => (into.value = fieldsOf(reader)));
                break;
            case 6:
                reader.readMessage(into, () => (into.value = elementsOf(reader)));
                break;
            default:
                reader.skipField();
        }
    }
}

function elementsOf(reader: BinaryReader): JavaScriptValue[] {
    const elements: JavaScriptValue[] = [];
    while (reader.nextField()) {
        const element = { value: null };
        reader.readMessage(element, readValue);
        elements.push(element.value);
    }
    return elements;
}
