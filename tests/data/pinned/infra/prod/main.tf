# The shop in Seoul, and what follows it to Tokyo.
resource "tencentcloud_instance" "web" {
  instance_name     = "web-${var.stage}"
  availability_zone = "ap-seoul-1"
  instance_type     = "SA5.MEDIUM4"
  image_id          = "img-alv8z635" # web-api-2026-10-19
}

resource "tencentcloud_instance" "checkout" {
  instance_type = "SA5.MEDIUM4"
  image_id      = "img-8onr43o3"
  user_data_raw = <<-EOT
    #!/bin/sh
    echo "built from img-8onr43o3, not { balanced"
  EOT
}

resource "tencentcloud_instance" "gone" {
  provider = tencentcloud.tokyo
  image_id = "img-7k0wqz1d"
}

resource "tencentcloud_instance" "pay" {
  provider = tencentcloud.tokyo

  instance_type = "SA5.MEDIUM4"
  # The Seoul build, pasted: Tokyo has copies of its own.
  image_id = "img-olzpqhze"
}

resource "tencentcloud_instance" "bank" {
  provider = tencentcloud.fsi
  image_id = "img-k3o9aaaa"
}

module "workers" {
  source    = "./modules/workers"
  providers = { tencentcloud = tencentcloud.tokyo }
  image_id  = "img-tudvdjol"
}
