// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/requestcode.h"

#include "core/tccli.h"
#include "json/jsonstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// A program around its calls, and what stands around the ids of one.
struct ProgramParts
{
    QString begin = {};
    QString indent = {};
    QString call = u"describeImages("_s;
    QString beginIds = {};
    QString endIds = {};
    QString endCall = {};
    QString end = {};
};

const QString cppBegin = uR"(#include <tencentcloud/core/Credential.h>
#include <tencentcloud/core/TencentCloud.h>
#include <tencentcloud/cvm/v20170312/CvmClient.h>
#include <tencentcloud/cvm/v20170312/model/DescribeImagesRequest.h>
#include <tencentcloud/cvm/v20170312/model/DescribeImagesResponse.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

using namespace TencentCloud::Cvm::V20170312;

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

void describeImages(const std::string &region, const std::vector<std::string> &ids, uint64_t limit)
{
    TencentCloud::Credential credential(environment("TENCENTCLOUD_SECRET_ID"),
                                        environment("TENCENTCLOUD_SECRET_KEY"));
    CvmClient client(credential, region);
    Model::DescribeImagesRequest request;
    request.SetImageIds(ids);
    request.SetLimit(limit);
    auto outcome = client.DescribeImages(request);
    if (outcome.IsSuccess()) {
        auto response = outcome.GetResult();
        std::cout << response.ToJsonString() << '\n';
    } else {
        std::cerr << outcome.GetError().PrintAll() << '\n';
    }
}

int main()
{
    TencentCloud::InitAPI();
)"_s;

const QString goBegin = uR"(package main

import (
	"fmt"
	"log"
	"os"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
)

func describeImages(region string, ids []string, limit uint64) {
	credential := common.NewCredential(
		os.Getenv("TENCENTCLOUD_SECRET_ID"),
		os.Getenv("TENCENTCLOUD_SECRET_KEY"),
	)
	client, err := cvm.NewClient(credential, region, profile.NewClientProfile())
	if err != nil {
		log.Fatal(err)
	}
	request := cvm.NewDescribeImagesRequest()
	request.ImageIds = common.StringPtrs(ids)
	request.Limit = common.Uint64Ptr(limit)
	response, err := client.DescribeImages(request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.ToJsonString())
}

func main() {
)"_s;

const QString pythonBegin = uR"(import os

from tencentcloud.common import credential
from tencentcloud.cvm.v20170312 import cvm_client, models


def describe_images(region, ids, limit):
    secret = credential.Credential(
        os.environ["TENCENTCLOUD_SECRET_ID"], os.environ["TENCENTCLOUD_SECRET_KEY"]
    )
    client = cvm_client.CvmClient(secret, region)
    request = models.DescribeImagesRequest()
    request.ImageIds = ids
    request.Limit = limit
    print(client.DescribeImages(request).to_json_string())


)"_s;

const QString nodeBegin = uR"(const { cvm } = require("tencentcloud-sdk-nodejs-cvm");

async function describeImages(region, ids, limit) {
  const client = new cvm.v20170312.Client({
    credential: {
      secretId: process.env.TENCENTCLOUD_SECRET_ID,
      secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
    },
    region,
  });
  const response = await client.DescribeImages({ ImageIds: ids, Limit: limit });
  console.log(JSON.stringify(response));
}

async function main() {
)"_s;

ProgramParts partsOf(Sdk sdk)
{
    switch (sdk) {
    case Sdk::Cpp:
        return {.begin = cppBegin,
                .indent = u"    "_s,
                .beginIds = u"{"_s,
                .endIds = u"}"_s,
                .endCall = u");"_s,
                .end = u"    TencentCloud::ShutdownAPI();\n}"_s};
    case Sdk::Go:
        return {.begin = goBegin,
                .indent = u"\t"_s,
                .beginIds = u"[]string{"_s,
                .endIds = u"}"_s,
                .endCall = u")"_s,
                .end = u"}"_s};
    case Sdk::Python:
        return {.begin = pythonBegin,
                .call = u"describe_images("_s,
                .beginIds = u"["_s,
                .endIds = u"]"_s,
                .endCall = u")"_s};
    case Sdk::Node:
        return {.begin = nodeBegin,
                .indent = u"  "_s,
                .call = u"await describeImages("_s,
                .beginIds = u"["_s,
                .endIds = u"]"_s,
                .endCall = u");"_s,
                .end = u"}\n\nmain();"_s};
    }
    Q_UNREACHABLE();
}

/// The literals of strings of JSON are ones in all of these languages.
QString literal(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return QString::fromUtf8(json);
}

QString idLiterals(const ImageRequest &request)
{
    QStringList ids;
    ids.reserve(request.imageIds.size());
    for (const QString &id : request.imageIds)
        ids.append(literal(id));
    return ids.join(u", "_s);
}

QString bodyOf(const ImageRequest &request)
{
    const QJsonObject body = {{u"ImageIds"_s, QJsonArray::fromStringList(request.imageIds)},
                              {u"Limit"_s, request.limit}};
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace

QString requestsAsProgram(Sdk sdk, const QList<ImageRequest> &requests)
{
    const ProgramParts parts = partsOf(sdk);
    QStringList calls;
    for (const ImageRequest &request : requests) {
        calls.append(parts.indent + parts.call + literal(request.place.region) + u", "_s +
                     parts.beginIds + idLiterals(request) + parts.endIds + u", "_s +
                     QString::number(request.limit) + parts.endCall);
    }
    const QString text = parts.begin + calls.join(u'\n');
    return parts.end.isEmpty() ? text : text + u'\n' + parts.end;
}

QString requestsAsCurl(const QList<ImageRequest> &requests)
{
    QStringList lines = {
            u"# TIMESTAMP is the time in seconds, AUTHORIZATION the TC3-HMAC-SHA256 signature "
            "of the request."_s};
    for (const ImageRequest &request : requests) {
        const QString region = request.place.region;
        lines.append(u"curl "_s +
                     shellWord(u"https://cvm."_s + region + u".tencentcloudapi.com/"_s) +
                     u" -H 'Content-Type: application/json' -H 'X-TC-Action: DescribeImages'"
                     " -H 'X-TC-Version: 2017-03-12' -H "_s +
                     shellWord(u"X-TC-Region: "_s + region) +
                     u" -H \"X-TC-Timestamp: $TIMESTAMP\" -H \"Authorization: $AUTHORIZATION\""
                     " --data "_s +
                     shellWord(bodyOf(request)));
    }
    return lines.join(u'\n');
}
