resource "tencentcloud_instance" "worker" {
  image_id = var.image_id
}

resource "tencentcloud_instance" "fixed" {
  image_id = var.arm ? "img-ttflf8w5" : "img-dpva8vwb"
}
