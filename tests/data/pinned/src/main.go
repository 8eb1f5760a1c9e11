package main

// The image of the workers.
const imageID = "img-tprqs3vq" // eu-frankfurt

var regions = map[string]string{
	"ap-hongkong": "img-cw3kedd0",
}
