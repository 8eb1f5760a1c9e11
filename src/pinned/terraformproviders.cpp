// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/terraformproviders.h"

#include "files/wholefile.h"
#include "pinned/filewalk.h"
#include "pinned/scopes.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// The type of the provider that a scope configures: provider "tencentcloud" {, or in JSON
/// {"provider": {"tencentcloud": {, with lists anywhere. Empty if it is something else.
QString providerOf(const ScopedText &scoped, size_t index)
{
    const QStringList &labels = scoped.scopes[index].labels;
    if (labels.value(0) == "provider"_L1)
        return labels.value(1);
    const QStringList keys = scoped.keysAround(index);
    return keys.size() == 2 && keys.at(1) == "provider"_L1 ? keys.at(0) : QString();
}

} // namespace

QString TerraformProviders::regionOf(const QString &path, const QString &provider)
{
    const QString folder = QFileInfo(path).path();
    auto known = m_folders.find(folder);
    if (known == m_folders.end())
        known = m_folders.insert(folder, read(folder));
    return known->value(provider);
}

TerraformProviders::Regions TerraformProviders::read(const QString &folder)
{
    Regions regions;
    const QStringList names = {u"*.tf"_s, u"*.tofu"_s, u"*.tf.json"_s, u"*.tofu.json"_s};
    for (const QString &name : QDir(folder).entryList(names, QDir::Files)) {
        const Result<QByteArray> text = readWholeFile(folder + u'/' + name, largestFile);
        if (!text || !text->contains("provider"))
            continue;
        const ScopedText scoped = scopedText(*text, fileKindOf(name));
        for (size_t i = 0; i < scoped.scopes.size(); ++i) {
            const Scope &scope = scoped.scopes[i];
            const QString type = providerOf(scoped, i);
            if (type.isEmpty() || scope.regions.size() != 1)
                continue;
            const QString reference = scope.alias.isEmpty() ? type : type + u'.' + scope.alias;
            const QString region = scope.regions.constFirst();
            const auto told = regions.constFind(reference);
            const bool isSame = told == regions.constEnd() || *told == region;
            regions.insert(reference, isSame ? region : QString());
        }
    }
    return regions;
}
