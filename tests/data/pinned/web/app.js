const images = {
  "ap-seoul": "img-ibmdxno8",
  "eu-frankfurt": "img-2vjo2f9h",
};
const option = { imageId: "img-unknownz" };
