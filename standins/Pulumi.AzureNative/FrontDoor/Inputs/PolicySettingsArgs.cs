namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class PolicySettingsArgs : ResourceArgs
{
    [Input("captchaExpirationInMinutes")] public Input<int>? CaptchaExpirationInMinutes { get; set; }

    [Input("customBlockResponseBody")] public Input<string>? CustomBlockResponseBody { get; set; }

    [Input("customBlockResponseStatusCode")] public Input<int>? CustomBlockResponseStatusCode { get; set; }

    [Input("enabledState")] public InputUnion<string, PolicyEnabledState>? EnabledState { get; set; }

    [Input("javascriptChallengeExpirationInMinutes")] public Input<int>? JavascriptChallengeExpirationInMinutes { get; set; }

    [Input("mode")] public InputUnion<string, PolicyMode>? Mode { get; set; }

    [Input("redirectUrl")] public Input<string>? RedirectUrl { get; set; }

    [Input("requestBodyCheck")] public InputUnion<string, PolicyRequestBodyCheck>? RequestBodyCheck { get; set; }

    [Input("state")] public InputUnion<string, WebApplicationFirewallScrubbingState>? State { get; set; }
}
