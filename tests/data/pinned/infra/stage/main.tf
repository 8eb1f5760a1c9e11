variable "region" {
  default = "ap-guangzhou"
}

resource "tencentcloud_as_scaling_config" "encoder" {
  # name: media-encoder-2026-11-02
  image_id = "img-lz7mf1ed"
}

resource "tencentcloud_as_scaling_config" "resizer" {
  image_id = "img-vedydfeg" # image-resizer-2026-10-26
}

data "tencentcloud_images" "old" {
  # cvm-ignore: replaced in the spring until 2099-03-01
  image_id = "img-00000000"
}

data "tencentcloud_images" "older" {
  image_id = "img-00000001" # cvm-ignore: replaced in the autumn until 2020-03-01
}
