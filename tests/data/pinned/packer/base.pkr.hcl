source "tencentcloud-cvm" "base" {
  region             = "ap-seoul"
  zone               = "ap-seoul-1"
  source_image_id    = "img-w1y9zvo3"
  image_copy_regions = ["ap-tokyo", "ap-jakarta"]
  instance_type      = "S5.MEDIUM2"
}

source "tencentcloud-cvm" "legacy" {
  region          = "ap-seoul"
  source_image_id = "img-jz3ymdfe"
}

build {
  sources = ["source.tencentcloud-cvm.base"]
}
