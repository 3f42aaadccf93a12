# The checkers, each at one version, so that today's green is tomorrow's green.
# Sourced by the other scripts.
gofumpt=mvdan.cc/gofumpt@v0.12.0
staticcheck=honnef.co/go/tools/cmd/staticcheck@v0.8.2
gocyclo=github.com/fzipp/gocyclo/cmd/gocyclo@v0.6.0
