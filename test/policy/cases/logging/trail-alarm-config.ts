import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases(
    "{ ($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder) }",
    {
        "StopConfigurationRecorder absent":
            "{ ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder) }",
        "another call in the place of PutConfigurationRecorder":
            "{ ($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorders) }",
    },
);
