terraform {
  required_providers {
    tencentcloud = {
      source  = "tencentcloudstack/tencentcloud"
      version = ">= 1.81"
    }
  }
  backend "cos" {
    region = "ap-guangzhou"
    bucket = "state-1250000000"
  }
}

provider "tencentcloud" {
  region = "ap-seoul"
}

provider "tencentcloud" {
  alias  = "tokyo"
  region = "ap-tokyo"
}

provider "tencentcloud" {
  alias  = "fsi"
  region = "ap-shenzhen-fsi"
}
