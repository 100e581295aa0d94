//go:build tools

// Package tools pins the Pulumi CLI as a dependency: `go install module@version` refuses its module,
// because that has a replace directive (docs/decisions/0002).
package tools

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
