locals {
  amis = lookup({
    "ap-seoul" : "img-okb2lkiq",
    "eu-frankfurt" : "img-okb2lkiq",
  }, var.region)
}
