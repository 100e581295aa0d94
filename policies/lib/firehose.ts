/** What Firehose reads by itself from elsewhere has no encryption of its own (Firehose API, StartDeliveryStreamEncryption). */
import type { View } from "./view";

const SOURCES = ["kinesisSourceConfiguration", "mskSourceConfiguration"];

export const isFedByAnother = (stream: View): boolean => SOURCES.some((key) => stream.has(key));
